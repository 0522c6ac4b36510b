import { Injectable } from '@nestjs/common';
import { Terms } from '#chassis';
import type { RequestPolicy } from './policy.js';

/** A new version is a new row; what was promised under an older one stands in the request itself. */
@Injectable()
export class RequestPolicies {
  constructor(private readonly terms: Terms) {}

  current(): Promise<RequestPolicy> {
    return this.terms.extendable('person-request');
  }
}
