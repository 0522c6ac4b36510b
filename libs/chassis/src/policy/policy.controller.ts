import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, PolicyName, Roles, staff } from '#access';
import { today } from '#calendar';
import { NOW, NotFound, Stale, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { z } from 'zod';
import { Policies } from './policies.store.js';
import type { PolicyVersion } from './policies.store.js';
import { enactPolicy } from './policy.js';
import type { Policy } from './policy.js';
import { EnteredPolicyDto, NewPolicyVersionDto, PoliciesDto } from './policy.dto.js';
import type { PolicyDto, PolicyVersionDto } from './policy.dto.js';
import { standingIn } from './standing.js';

/** The policies that a service declares. */
export const POLICIES = Symbol('policies');

/** The county's own rules in this service. Nothing of a version is ever changed: another is entered. */
@ApiTags('policies')
@Controller('policies')
export class PolicyController {
  constructor(
    private readonly policies: Policies,
    @Inject(POLICIES) private readonly declared: readonly Policy[],
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: PoliciesDto })
  async list(): Promise<PoliciesDto> {
    const day = today(this.now());
    const versions = await this.policies.versions(this.declared.map(({ name }) => name));
    const items = this.declared.map((policy) => {
      const all = versions.get(policy.name) ?? [];
      const { name, kind, shape, optional = false, unsaid = null } = policy;
      const told = standingIn(policy, all, day).map(({ value, ...version }) => ({ ...version, value: value as PolicyVersionDto['value'] }));
      return {
        name,
        kind,
        optional,
        shape: schemaOf(shape),
        unsaid: unsaid as PolicyDto['unsaid'],
        sequence: all[0]?.version ?? 0,
        versions: told,
      };
    });
    return { items };
  }

  @Post(':policy/versions')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: EnteredPolicyDto, description: 'Only the county enters one; 412 where another was entered meanwhile' })
  async enter(@PolicyName() name: string, @Body() draft: NewPolicyVersionDto, @Actor() actor: Actor): Promise<EnteredPolicyDto> {
    const policy = this.declared.find((each) => each.name === name);
    if (!policy) throw new NotFound('policy');
    const newest = (await this.policies.versions([name])).get(name)?.[0]?.version ?? 0;
    const seen = currentRequest()?.ifMatch ?? newest;
    if (seen !== newest) throw new Stale(seen, newest);
    const version = enactPolicy(policy, draft, actor, today(this.now()));
    const entered = await this.policies.enter(policy, version, newest, actor.unit);
    if (entered === undefined) throw new Stale(newest, newest + 1);
    return told(entered);
  }
}

const schemaOf = (shape: z.ZodType): Readonly<Record<string, unknown>> => z.toJSONSchema(shape);

const told = (version: PolicyVersion): EnteredPolicyDto => ({ ...version, value: version.value as EnteredPolicyDto['value'] });
