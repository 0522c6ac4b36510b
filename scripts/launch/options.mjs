import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble } from './say.mjs';

export const usage = `npm start -- [options]
  --units FILE   load another county's units (columns code,name,level,parent; the county has six digits)
  --county CODE  refuse to start unless this is the county (six digits)
  --reset        throw away all data and start afresh
  --verbose      show what every process says
JUNAN_PORT (8080) is the one port to visit; the ports behind it are taken from the next one upward.`;

export function optionsFrom(args, env, folder = process.cwd()) {
  const { values } = parse(args);
  const port = Number(env.JUNAN_PORT ?? 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new Trouble(`JUNAN_PORT is ${env.JUNAN_PORT}: a port is a number from 1 to 65000`);
  if (values.county !== undefined && !/^\d{6}$/.test(values.county))
    throw new Trouble(`--county ${values.county}: a county's code has six digits`);

  const units = values.units && path.resolve(folder, values.units);
  if (units && !existsSync(units)) throw new Trouble(`--units ${values.units}: there is no such file`);
  return { ...values, units, port };
}

function parse(args) {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      options: { units: { type: 'string' }, county: { type: 'string' }, reset: flag, verbose: flag, help: { ...flag, short: 'h' } },
    });
  } catch (error) {
    throw new Trouble(error.message);
  }
}
