import path from 'node:path';
import './launch/closed-pipe.mjs';
import { kustomize, render } from './deploy/kustomize.mjs';
import { faultsOf, strangeFieldsOf } from './deploy/validate.mjs';
import { explain } from './launch/say.mjs';

/** Renders every overlay and holds it against the schemas of Kubernetes and of the operators; no cluster, no network. */
const root = path.dirname(import.meta.dirname);
const overlays = ['county', 'department', 'province'];

try {
  console.log(`rendered by ${(await kustomize(root)).join(' ')}`);
  const rendered = await Promise.all(overlays.map((name) => render(root, `deploy/kubernetes/overlays/${name}`)));
  const faults = [...(await faultsOf(rendered.flat())), ...(await strangeFieldsOf(root, rendered.flat()))];
  overlays.forEach((name, i) => console.log(`${name}: ${rendered[i].length} objects`));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
