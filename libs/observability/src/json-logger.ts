import { ConsoleLogger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { inSources } from './in-sources.js';

export const logLevels = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const satisfies readonly LogLevel[];

/**
 * One JSON object a line, with the service and the trace it belongs to.
 * Nothing that names a person may reach it: no bodies, no query strings, no values out of database errors.
 */
export class JsonLogger extends ConsoleLogger {
  constructor(
    private readonly service: string,
    level: LogLevel = 'log',
  ) {
    super({ json: true, compact: true, colors: false, logLevels: logLevels.slice(0, logLevels.indexOf(level) + 1) });
  }

  /** What the framework says of its own start is for those who debug it. */
  override log(message: unknown, ...rest: unknown[]): void {
    if (FRAMEWORK.has(rest.at(-1))) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }

  /** Nest throws what it logs here, and whoever starts the service says it in a line of their own. */
  override error(message: unknown, ...rest: unknown[]): void {
    if (FRAMEWORK.has(rest.at(-1))) super.debug(message, ...rest);
    else super.error(message, ...rest);
  }

  protected override getJsonLogObject(...[message, options]: Parameters<ConsoleLogger['getJsonLogObject']>) {
    const { error, ...line } = super.getJsonLogObject(message, options);
    const span = trace.getSpanContext(context.active());
    return {
      ...line,
      service: this.service,
      ...(span && { trace_id: span.traceId, span_id: span.spanId }),
      ...(error && { error: withoutValues(error) }),
    };
  }

  protected override stringifyJsonLogObject(logObject: Record<string, unknown>): string {
    return masked(inSources(super.stringifyJsonLogObject(logObject)));
  }
}

const FRAMEWORK = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestMicroservice',
]);

/** PostgreSQL quotes the offending values in these. */
const QUOTING = new Set(['detail', 'where', 'hint', 'internalQuery', 'query', 'parameters']);

function withoutValues(error: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(error).filter(([key]) => !QUOTING.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, isRecord(value) ? withoutValues(value) : value]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The last net, should a message carry one after all: mobile and identity numbers. */
const masked = (line: string): string =>
  line.replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/g, (_, head?: string, tail?: string) =>
    head ? `${head}****${tail}` : '[id]',
  );
