/** What a person needs to begin: where to look and how to sign in. */
export const welcome = ({ origin, county, samples, password, folder, slice }) => `
  郡安 Junan · ${county.name} ${county.code}${slice === undefined ? '' : ` · ${slice}`}

  Console   ${origin}/
  API       ${origin}/api/${slice === undefined ? 'intake/docs (mediation, screening and reporting likewise)' : 'mediation/docs'}
  Health    ${origin}/healthz; /health/ready and /metrics of each service on the ops ports in ${folder}/running.json

  Sign in with the password  ${password}  as any <role>@<unit>, for instance
${samples.map(({ sub, name }) => `    ${sub.padEnd(24)}${name}`).join('\n')}
  roles: clerk mediator screener coordinator approver leader; at the county also auditor operator; staff@<unit> does a unit's daily work

  Data and logs are in ${folder}. Ctrl-C stops everything.
`;
