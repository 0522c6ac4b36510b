import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const OVERLAYS = 'deploy/kubernetes/overlays';

/**
 * What each overlay deploys and into which namespace, as its own kustomization says it: a county, one of its desks, its services; `beside`, which
 * desks of which services speak elsewhere in this county, `mediation@hrss`; `hub`, where a department's broker finds the county's; `bus`, where agencies find it, if they do.
 */
export function slicesIn(root) {
  return readdirSync(path.join(root, OVERLAYS), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'kustomization.yaml')
    .map(({ parentPath }) => path.relative(root, parentPath))
    .sort()
    .flatMap((folder) => sliceOf(root, folder) ?? []);
}

function sliceOf(root, folder) {
  const kustomization = read(path.join(root, folder));
  const settings = settingsIn(kustomization, 'settings');
  if (!settings) return undefined;
  const { COUNTY: county, DESK: desk, BESIDE = '', HUB: hub } = settings;
  const beside = BESIDE.split(' ').filter(Boolean).map(speakerOf);
  const bus = (kustomization.components ?? []).some((name) => name.endsWith('line/agencies'))
    ? settingsIn(kustomization, 'addresses').BUS
    : undefined;
  return { folder, namespace: kustomization.namespace, county, desk, services: servicesOf(path.join(root, folder)), beside, hub, bus };
}

export function speakerOf(text) {
  const [service, desk] = text.split('@');
  return { service, desk };
}

/** Literals of a generated ConfigMap. */
function settingsIn({ configMapGenerator = [] }, name) {
  const found = configMapGenerator.find((each) => each.name === name);
  return found && Object.fromEntries(found.literals.map((literal) => literal.split(/=(.*)/s)));
}

/** A service is a folder that takes the one for all of them; what a department runs beside comes as a component. */
function servicesOf(folder) {
  const { resources = [], components = [] } = read(folder);
  const inside = [...resources, ...components].map((name) => path.join(folder, name)).filter((place) => existsSync(fileIn(place)));
  const services = inside.some((place) => path.basename(place) === 'service') ? [path.basename(folder)] : [];
  return [...services, ...inside.flatMap(servicesOf)];
}

const fileIn = (folder) => path.join(folder, 'kustomization.yaml');
const read = (folder) => parse(readFileSync(fileIn(folder), 'utf8'));
