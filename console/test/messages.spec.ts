import {
  AgreementPaper,
  ApplicantStanding,
  AttemptOutcome,
  BounceReason,
  CorrectionReason,
  Danger,
  DangerRecipient,
  EndedAs,
  Ending,
  EscalationReason,
  ExtensionReason,
  FailureReason,
  Forum,
  Handling,
  IdentityCheck,
  LateReason,
  LitigationStage,
  MediationForm,
  PlaceKind,
  RefusalGround,
  ReopeningReason,
  RevisionReason,
  RequestGround,
  RequestKind,
  RequestOutcome,
  Risk,
  Signatory,
  TerminationReason,
  VoidReason,
  catalogue,
} from '../../libs/contracts/src/index.js';
import { actKinds } from '../../libs/sealed/src/index.js';
import { channels } from '../../apps/intake/src/dispute/channels.js';
import * as asking from '../src/asking.js';
import * as admission from '../src/admission.js';
import * as registration from '../src/registration.js';
import { en } from '../src/messages/en.js';
import { zh } from '../src/messages/zh.js';

type Texts = Readonly<Record<string, unknown>>;

/** Every text with its path; `{name}` in it is a place for a value. */
function texts(of: Texts, above = ''): Map<string, string> {
  const entries = Object.entries(of).map(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : [...texts(value as Texts, `${above}${key}.`)],
  );
  return new Map(entries.flat());
}
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the words of the console', () => {
  it('say in English what they say in Chinese, with the same values in them', () => {
    const [chinese, english] = [texts(zh), texts(en)];
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('leave nothing untranslated', () => {
    for (const [key, text] of texts(en)) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
  });

  it('know every event that may be in a dispute’s way', () => {
    const aside = ['intake.unit-changed', 'intake.request-', 'screening.round-', 'screening.return-filed'];
    const events = [...catalogue.keys()].filter((type) => !aside.some((each) => type.startsWith(each)));
    const names = events.map((type) => type.replace(/^[a-z]+\./, '').replace(/\.v\d+$/, ''));
    expect(names.filter((name) => !(name in zh.way))).toEqual([]);
  });

  it('know every event that an act may tell of, and every kind of act', () => {
    const names = [...catalogue.keys()].map((type) => type.replace(/^[a-z]+\./, '').replace(/\.v\d+$/, ''));
    expect(names.filter((name) => !(name in zh.act.said))).toEqual([]);
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
      ].flatMap(({ options }) => options as string[]),
    ],
  ] as const)('have a word for every %s', (list, codes) => {
    expect(codes.filter((code) => !(code in zh[list]))).toEqual([]);
  });

  it.each([
    ['kinds', RequestKind.options, asking.requestKinds],
    ['standings', ApplicantStanding.options, asking.standings],
    ['identities', IdentityCheck.options, asking.identities],
    ['outcomes', RequestOutcome.options, asking.outcomesOf('delete', true)],
    ['grounds', RequestGround.options, asking.requestGrounds],
    ['extensions', ExtensionReason.options, asking.extensionReasons],
  ] as const)('have a word for each of a request’s %s, and offer all of them', (list, codes, offered) => {
    expect(Object.keys(zh.request[list]).sort()).toEqual([...codes].sort());
    expect([...offered].sort()).toEqual([...codes].sort());
  });

  it('offer what intake takes', () => {
    expect([...registration.channels].sort()).toEqual([...channels].sort());
    expect([...registration.grounds].sort()).toEqual([...RefusalGround.options].sort());
  });

  it('have a word for whatever becomes of a dispute that is not mediated, and for what may be reported of it', () => {
    expect(Object.keys(zh.admission.taken).sort()).toEqual([...admission.taken, 'refused'].sort());
    expect(Object.keys(zh.admission.hint).sort()).toEqual([...admission.taken, 'refused'].sort());
    expect(Object.keys(zh.danger.kinds)).toEqual(Danger.options);
    expect(Object.keys(zh.danger.recipients)).toEqual(DangerRecipient.options);
    expect([admission.handlings, admission.revisions, admission.dangers, admission.recipients]).toEqual(
      [Handling, RevisionReason, Danger, DangerRecipient].map(({ options }) => options),
    );
  });
});
