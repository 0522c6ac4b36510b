import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused, currentRequest, newId, tellable } from '#kernel';
import { throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { diagnose } from './diagnosis.js';
import type { Diagnosis } from './diagnosis.js';
import { languageOf } from './language.js';
import type { Language } from './language.js';
import { accessMessages } from './messages/index.js';
import { join, textOf } from './messages/text.js';
import type { Messages, ReadNames } from './messages/text.js';
import type { Params, Pointers, Problem } from './problem.js';

/** Every error of every door: a problem document (RFC 9457) for HTTP; in a consumer the error as it is, for the strategy to settle. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');
  private readonly messages: Messages;

  constructor(
    messages: readonly Messages[] = [],
    private readonly pointers: Pointers = {},
    private readonly names?: ReadNames,
  ) {
    this.messages = join(accessMessages, ...messages);
  }

  catch(error: unknown, host: ArgumentsHost): Observable<never> | void {
    if (host.getType() !== 'http') return throwError(() => error);

    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request.headers['accept-language']);
    const diagnosis = diagnose(error);
    const told = diagnosis.fault
      ? { ...diagnosis, params: { id: this.record(error, request) } }
      : { ...diagnosis, code: diagnosis.unknown ? uncertain(request) : diagnosis.code };
    const context = currentRequest();
    if (context) context.refused = told.code;
    if (reply.sent) return;

    const send = (messages: Messages) =>
      void reply
        .status(told.status)
        .headers({ vary: 'Accept-Language', 'cache-control': 'no-store', ...told.headers })
        .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(this.document(told, request.url, language, messages)));
    if (!(error instanceof Refused) || !this.names) return send(this.messages);
    void this.naming(error.params, this.names).then(send);
  }

  /** What it would answer to who tried, for who asks before. */
  async whyNot(error: unknown, language: Language = 'zh'): Promise<Readonly<{ code: string; text: string }>> {
    const { code, params, fault } = diagnose(error);
    if (fault) throw error;
    const messages = error instanceof Refused && this.names ? await this.naming(params, this.names) : this.messages;
    return { code, text: textOf(messages, language, code, params) ?? code };
  }

  /** Whoever cannot be told the names is told the codes. */
  private naming(params: Params, names: ReadNames): Promise<Messages> {
    return names(params).then(
      (named) => join(this.messages, named),
      () => this.messages,
    );
  }

  /** As text, for where Nest does not answer: what is no request yet, or has been answered otherwise. */
  told({ status, code, params }: Problem, language: Language = 'zh'): string {
    return JSON.stringify(this.document({ status, code, params }, undefined, language, this.messages));
  }

  private document({ status, code, params, fields }: Diagnosis, url: string | undefined, language: Language, messages: Messages) {
    const text = (key: string, values = params) => textOf(messages, language, key, values);
    const title = text(`title.${status}`) ?? text('title.other');
    const detail = text(code) ?? title;
    const [, pointer] = Object.entries(this.pointers).find(([refusal]) => refusal === code) ?? [];
    return {
      type: `urn:junan:problem:${code}`,
      title,
      detail,
      status,
      ...(url !== undefined && { instance: tellable(url) }),
      code,
      params,
      ...(pointer && { errors: [{ pointer, code, detail }] }),
      ...(fields && {
        errors: fields.map(({ pointer, code, params, fallback }) => ({
          pointer,
          code,
          detail: text(`constraint.${code}`, params) ?? text(code, params) ?? (language === 'en' ? fallback : text('constraint.other')),
        })),
      }),
    };
  }

  /** Logged once, under an id that people can quote. The stack alone: a database error's other fields hold people's data. */
  private record(error: unknown, { method, url }: FastifyRequest): string {
    const id = newId();
    this.log.error(`${id} ${method} ${tellable(url)}`, stackOf(error));
    return id;
  }
}

/** What to do where nobody knows whether it was done: a read changed nothing, and what has a key can be sent again. */
function uncertain({ method, headers }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return 'unavailable';
  return headers['idempotency-key'] === undefined ? 'unavailable.unknown-unkeyed' : 'unavailable.unknown';
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`;
  return error.cause === undefined ? (error.stack ?? error.message) : `${error.stack ?? error.message}\ncaused by ${stackOf(error.cause)}`;
}
