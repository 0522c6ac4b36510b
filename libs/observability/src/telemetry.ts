import { createRequire } from 'node:module';
import { tellable } from '#kernel';
import type { Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOffSampler, BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler } from '@opentelemetry/sdk-trace-node';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';

export type Telemetry = Readonly<{ stop(): Promise<void> }>;

/**
 * Gives every request a trace id, and takes over the caller's. Spans are recorded and sent only where an
 * OTLP endpoint is given; without one, ids cost next to nothing and queries are not traced at all.
 */
export function startTelemetry(service: string, endpoint: string | undefined): Telemetry {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'junan' }),
    ...(endpoint === undefined
      ? { sampler: new ParentBasedSampler({ root: new AlwaysOffSampler(), remoteParentSampled: new AlwaysOffSampler() }) }
      : { spanProcessors: [new WordlessSpans(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }))] }),
  });
  provider.register();

  new HttpInstrumentation({ disableOutgoingRequestInstrumentation: true, applyCustomAttributesOnSpan: tellTheAddress });
  if (endpoint !== undefined) new PgInstrumentation({ requireParentSpan: true });
  patchWhatIsLoaded();

  return { stop: () => provider.shutdown() };
}

function tellTheAddress(span: Span): void {
  const { attributes } = span as Span & { attributes?: Record<string, unknown> };
  for (const key of ['http.url', 'http.target', 'url.full', 'url.path', 'url.query']) {
    const value = attributes?.[key];
    if (typeof value === 'string') span.setAttribute(key, key === 'url.query' ? '' : tellable(value));
  }
}

/** PostgreSQL quotes in the message of an error what it could not read; the kind and the code of the error are kept. */
class WordlessSpans extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    delete span.status.message;
    super.onEnd(span);
  }
}

/** The instrumentations act at the next `require`, and change the classes in place: what is loaded already is changed as well. */
function patchWhatIsLoaded(): void {
  const require = createRequire(import.meta.url);
  require('http');
  require('pg');
}
