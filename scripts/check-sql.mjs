// SQL lives in stores, projections and migrations, and in the libs that keep rows of their own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const lawful = [
  /\.(store|projection)\.ts$/,
  /\/migrations\//,
  /^libs\/(messaging|sealed|chassis|testing)\//,
  /^libs\/access\/src\/jurisdiction/,
  /\.spec\.ts$/,
  /\/test\//,
  // what is said to people may well say "select a unit from the list"
  /\/messages\/[a-z]+\.ts$/,
];

const sql =
  /\b(select\b[\s\S]+\bfrom\b|insert\s+into\b|update\s+[\w."]+\s+set\b|delete\s+from\b|(create|alter|drop|truncate)\s+table\b|with\s+\w+\s+as\s*\()/i;

const files = ['apps', 'libs']
  .flatMap((dir) => readdirSync(dir, { recursive: true }).map((file) => path.posix.join(dir, file.split(path.sep).join('/'))))
  .filter((file) => file.endsWith('.ts') && !lawful.some((place) => place.test(file)));

let stray = 0;
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node) => {
    const text = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? node.getText(source) : '';
    if (sql.test(text)) {
      stray++;
      console.log(
        `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}  SQL outside of a store, a projection or a migration`,
      );
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
}
process.exitCode = stray === 0 ? 0 : 1;
