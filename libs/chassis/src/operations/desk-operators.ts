import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate } from '@nestjs/common';
import { Problem } from '#access';
import { currentRequest, levelOf } from '#kernel';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';

/** Whoever keeps a desk running: operators of the county, and of the department whose desk it is. */
@Injectable()
export class DeskOperators implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'desk'>) {}

  canActivate(): boolean {
    const { desk } = this.config;
    const { unit = '' } = currentRequest()?.actor ?? {};
    if (unit === desk || levelOf(unit) === 'county') return true;
    throw new Problem(403, 'operations.other-desk', { desk });
  }
}
