import { Injectable } from '@nestjs/common';
import { Policies, Terms } from '#chassis';
import { requests } from '../policies.js';
import type { RequestPolicy } from './policy.js';

/** What was promised under an older version stands in the request itself. How long a person waits is a term. */
@Injectable()
export class RequestPolicies {
  constructor(
    private readonly policies: Policies,
    private readonly terms: Terms,
  ) {}

  async current(): Promise<RequestPolicy> {
    const [counting, entering] = await Promise.all([this.terms.extendable('person-request'), this.policies.current(requests)]);
    return { ...entering, ...counting };
  }
}
