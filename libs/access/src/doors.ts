import { Injectable, RequestMethod } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Role } from '#kernel';
import { GUESTS, PUBLIC, ROLES } from './decorators.js';

type Target = Parameters<Reflector['get']>[1];

/** `path` is written as in OpenAPI, below the service's prefix: `/disputes/{id}`. `guests`: for which purposes they come in by a link. */
export type Route = Readonly<{ method: string; path: string; open: boolean; roles: readonly Role[]; guests: readonly string[] }>;

/** All HTTP routes of a service. One that does not say who may come in, or says two things, keeps the service from starting. */
@Injectable()
export class Doors implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const unclear = this.routes().filter(
      ({ open, roles, guests }) => [open, roles.length > 0, guests.length > 0].filter(Boolean).length !== 1,
    );
    if (unclear.length === 0) return;
    const named = unclear.map(({ method, path }) => `${method} ${path}`).join(', ');
    throw new Error(`who may use ${named}? Each route needs either @Roles(…), or @Guests(…), or, if it is for everybody, @Public()`);
  }

  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const handlers = metatype.prototype as Readonly<Record<string, Target>>;
      return this.scanner.getAllMethodNames(handlers).flatMap((name) => this.routesOf(handlers[name] as Target, metatype));
    });
  }

  /** What is asked here the guards ask in the same way. A handler may have several paths, and its controller, too. */
  private routesOf(handler: Target, controller: Target): Route[] {
    const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [handler, controller]) ?? false;
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, [handler, controller]) ?? [];
    const guests = this.reflector.getAllAndOverride<readonly string[] | undefined>(GUESTS, [handler, controller]) ?? [];
    return this.pathsOf(controller).flatMap((above) =>
      this.pathsOf(handler).map((below) => ({ method: RequestMethod[method], path: joined(above, below), open, roles, guests })),
    );
  }

  private pathsOf(target: Target): readonly string[] {
    const paths = this.reflector.get<string | readonly string[] | undefined>(PATH_METADATA, target) ?? '';
    return typeof paths === 'string' ? [paths] : paths;
  }
}

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`.replace(/:(\w+)/g, '{$1}');
