import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createI18n } from 'vue-i18n';
import { z } from 'zod';
import {
  AgreementPaper,
  ApplicantStanding,
  AttemptOutcome,
  BounceReason,
  ConsentAnswer,
  ConsentHow,
  CorrectionReason,
  Danger,
  DangerRecipient,
  EndedAs,
  Ending,
  EscalationReason,
  ExtensionReason,
  FailureReason,
  Forum,
  IdentityCheck,
  LateReason,
  LitigationStage,
  MediationForm,
  NoticeHow,
  PauseReason,
  PlaceKind,
  RefusalGround,
  ReopeningReason,
  RevisionReason,
  RequestGround,
  RequestKind,
  ReminderAnswer,
  ReminderReason,
  RequestOutcome,
  Risk,
  SessionChange,
  Signatory,
  TerminationReason,
  VoidReason,
  catalogue,
} from '../../libs/contracts/src/index.js';
import { actKinds } from '../../libs/sealed/src/index.js';
import { channels } from '../../apps/intake/src/dispute/channels.js';
import { messages as intake } from '../../apps/intake/src/messages/index.js';
import { figures } from '../../apps/reporting/src/disputes/figures.js';
import { messages as dictionary } from '../../apps/reporting/src/messages/index.js';
import { policies as intakes } from '../../apps/intake/src/policies.js';
import { policies as mediations } from '../../apps/mediation/src/policies.js';
import { policies as reportings } from '../../apps/reporting/src/policies.js';
import { policies as screenings } from '../../apps/screening/src/policies.js';
import * as asking from '../src/asking.js';
import { fieldsOf, wordOf } from '../src/policy-draft.js';
import * as admission from '../src/admission.js';
import * as registration from '../src/registration.js';
import { en, zh } from '../src/messages/words.js';

type Texts = Readonly<Record<string, unknown>>;

/** Every text with its path; `{name}` in it is a place for a value. */
function texts(of: Texts, above = ''): Map<string, string> {
  const entries = Object.entries(of).map(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : [...texts(value as Texts, `${above}${key}.`)],
  );
  return new Map(entries.flat());
}
/** One and many of a thing have the same places. */
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('the words of the console', () => {
  it('say in English what they say in Chinese, with the same values in them', () => {
    const [chinese, english] = [texts(zh), texts(en)];
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('leave nothing untranslated', () => {
    for (const [key, text] of texts(en)) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
  });

  it('know every kind of act', () => {
    expect([...actKinds].sort()).toEqual(Object.keys(zh.act.kinds).sort());
  });

  it.each([
    ['risk', Risk.options],
    ['place', PlaceKind.options],
    ['ground', RefusalGround.options],
    ['form', MediationForm.options],
    ['attempt-outcome', AttemptOutcome.options],
    ['outcome', Ending.options],
    ['way-ended', EndedAs.options],
    ['forum', Forum.options],
    ['stage', LitigationStage.options],
    ['signatory', Signatory.options],
    ['paper', AgreementPaper.options],
    ['late', LateReason.options],
    ['channel', channels],
    [
      'reason',
      [
        FailureReason,
        EscalationReason,
        TerminationReason,
        ReopeningReason,
        BounceReason,
        CorrectionReason,
        VoidReason,
        RevisionReason,
        PauseReason,
        SessionChange,
      ].flatMap(({ options }) => options as string[]),
    ],
  ] as const)('have a word for every %s', (list, codes) => {
    expect(codes.filter((code) => !(code in zh[list]))).toEqual([]);
  });

  it.each([
    ['kinds', RequestKind.options],
    ['standings', ApplicantStanding.options],
    ['identities', IdentityCheck.options],
    ['outcomes', RequestOutcome.options],
    ['grounds', RequestGround.options],
    ['extensions', ExtensionReason.options],
  ] as const)('have a word for each of a request’s %s', (list, codes) => {
    expect(Object.keys(zh.request[list]).sort()).toEqual([...codes].sort());
  });

  it('take a request’s outcomes, and the grounds of each, as the service tells them', () => {
    const acts = [{ act: 'answer' as const, allowed: true, options: ['granted', 'refused:not-held', 'refused:others-rights'], why: null }];
    expect(asking.outcomesIn(acts)).toEqual(['granted', 'refused']);
    expect(asking.groundsIn(acts, 'refused')).toEqual(['not-held', 'others-rights']);
    expect(asking.groundsIn(acts, 'granted')).toEqual([]);
  });

  it('have a word for each rule that a county sets, and for all that one can say', () => {
    const policies = [...intakes, ...mediations, ...screenings, ...reportings];
    expect(Object.keys(zh.rules.names).sort()).toEqual(policies.map(({ name }) => name).sort());
    expect(Object.keys(zh.rules.about).sort()).toEqual([...new Set(policies.map(({ kind }) => kind))].sort());
    const fields = policies.flatMap(({ shape }) => fieldsOf(z.toJSONSchema(shape) as Record<string, unknown>));
    expect(Object.keys(zh.rules.fields).sort()).toEqual([...new Set(fields.map(({ name }) => name))].sort());
    const words = fields.flatMap((field) => {
      if (field.kind === 'length') return field.units.map(({ unit }) => `rules.words.${unit}`);
      return field.kind === 'choice' || field.kind === 'choices' ? field.options.map((option) => wordOf(field.name, option)) : [];
    });
    const inWords = [...new Set(words)].filter((word) => !word.startsWith('rules.names.'));
    expect(
      Object.keys(zh.rules.words)
        .map((word) => `rules.words.${word}`)
        .sort(),
    ).toEqual(inWords.sort());
    for (const word of words) expect([word, texts(zh).has(word)]).toEqual([word, true]);
  });

  it.each([
    ['answers', ConsentAnswer.options],
    ['how', ConsentHow.options],
    ['told', NoticeHow.options],
  ] as const)('have a word for each of a party’s %s', (list, codes) => {
    expect(Object.keys(zh.consent[list]).sort()).toEqual([...codes].sort());
  });

  it('have a word for why a unit is reminded, and for what it says to that', () => {
    expect(Object.keys(zh.reminder.reasons)).toEqual(ReminderReason.options);
    expect(Object.keys(zh.reminder.answers)).toEqual(ReminderAnswer.options);
  });

  it('offer what intake takes', () => {
    expect([...registration.channels].sort()).toEqual([...channels].sort());
  });

  it('have a word for whatever becomes of a dispute that is not mediated, and for what may be reported of it', () => {
    expect(Object.keys(zh.admission.taken).sort()).toEqual([...admission.taken, 'refused'].sort());
    expect(Object.keys(zh.admission.hint).sort()).toEqual([...admission.taken, 'refused'].sort());
    expect(Object.keys(zh.danger.kinds)).toEqual(Danger.options);
    expect(Object.keys(zh.danger.recipients)).toEqual(DangerRecipient.options);
  });
});

it('one of a thing is one of it in English', () => {
  const i18n = createI18n({ legacy: false, locale: 'en', messages: { en } });
  const said = (count: number) => i18n.global.t('rules.length.working-days', { count });
  expect([1, 3].map(said)).toEqual(['1 working day', '3 working days']);
});

it('no choice is left to the name that the library gives it, which is English', () => {
  const src = path.resolve(import.meta.dirname, '../src');
  const nameless = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.vue'))
    .flatMap((file) =>
      [...readFileSync(path.join(src, file), 'utf8').matchAll(/<El(Radio|Checkbox)Group\b[^>]*>/g)].map(([tag]) => [file, tag]),
    )
    .filter(([, tag]) => !tag?.includes('aria-label'));
  expect(nameless).toEqual([]);
});

it('what stands between two words is each language’s own', () => {
  const src = path.resolve(import.meta.dirname, '../src');
  const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.vue'))
    .filter((file) => /\}\}[:;,] ?\{\{/.test(readFileSync(path.join(src, file), 'utf8')));
  expect(written).toEqual([]);
});

describe('words that the law has', () => {
  const titles = [...catalogue.values()].map(({ type, schema }) => [type, String(schema.meta()?.['title'])] as const);
  const said = [...texts(zh), ...Object.entries(intake['zh'] ?? {}), ...titles];
  const having = (word: string) => said.filter(([, text]) => text.includes(word));

  it('what a court rules nobody else does: the county names who answers', () => {
    expect(having('裁定').filter(([, text]) => !text.includes('法院'))).toEqual([]);
    expect(titles).toContainEqual(['intake.dispute-adjudicated.v1', '指定责任单位']);
  });

  it('a finding is on no docket, and an application to confirm is dismissed', () => {
    expect(having('立案').filter(([, text]) => !/^(立案|法院：)/.test(text))).toEqual([]);
    expect(having('不予确认')).toEqual([]);
    expect(titles).toContainEqual(['mediation.confirmation-refused.v1', '驳回司法确认申请']);
  });

  it('no page says that the parties were told where they can go, since nobody noted it', () => {
    const ends = texts(zh).get('way-detail.terminated');
    expect(ends).not.toContain('已告知');
    expect(texts(zh).get('way.offered-referral')).toMatch(/^应告知/);
  });

  it('no event, and no page, accuses a unit that asks to hand a dispute on', () => {
    expect(['推诿', '推脱', '推卸'].flatMap(having)).toEqual([]);
  });

  it('admitting is the register’s, and of its own matters a court’s: a unit signs for what it was assigned', () => {
    const admitting =
      /不予受理|未予受理|可以受理|已受理的纠纷|(是否|决定|直接)受理|受理待定|^受理$|受理决定|告知与受理|法院(已经)?受理|受理申请|受理通知书|受理登记表/g;
    expect(having('受理').filter(([, text]) => text.replace(admitting, '').includes('受理'))).toEqual([]);
    expect(titles).toContainEqual(['intake.dispute-accepted-by-unit.v1', '单位签收']);
  });

  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('an outcome is called as the dictionary of the boards calls it, in %s', (language, { outcome }) => {
    const counted = Object.entries(figures).filter(([, outcomes]) => outcomes.length === 1);
    expect(counted.length).toBe(Object.keys(outcome).length);
    for (const [figure, [code]] of counted)
      expect([figure, outcome[code as keyof typeof outcome]]).toEqual([figure, dictionary[language]?.[`figure.${figure}`]]);
  });
});
