import { Controller, Get, Module, Post } from '@nestjs/common';
import { Doors, Public, Roles } from '#access';
import { PartiesOf } from '#contracts';
import { Answers } from '#messaging';
import { startService } from '#testing';
import { sample } from './sample.js';

@Controller(['shelf', 'old/shelf'])
class ShelfController {
  @Get(':id/back')
  back() {
    return {};
  }

  @Post()
  @Roles('clerk')
  put() {
    return {};
  }
}

@Public()
@Controller('notice')
class NoticeController {
  @Get()
  read() {
    return {};
  }

  @Post()
  @Roles('clerk')
  write() {
    return {};
  }
}

@Controller()
class TellingController {
  @Answers(PartiesOf)
  tell() {
    return Promise.resolve({ parties: [] });
  }
}

@Module({ controllers: [ShelfController] })
class ForgetfulModule {}

@Module({ controllers: [NoticeController] })
class UndecidedModule {}

@Module({ controllers: [TellingController] })
class TellingModule {}

const starting = (module: typeof sample.module) => startService({ ...sample, module });

describe('a service', () => {
  it('does not start with a route that names no roles, and says which', async () => {
    await expect(starting(ForgetfulModule)).rejects.toThrow('who may use GET /shelf/{id}/back, GET /old/shelf/{id}/back? ');
  });

  it('does not start with a route that is for some and for everybody', async () => {
    await expect(starting(UndecidedModule)).rejects.toThrow('who may use POST /notice? ');
  });

  it('does not start with an answer to other services that names no roles', async () => {
    await expect(starting(TellingModule)).rejects.toThrow('who may ask intake.parties? ');
  });

  it('knows all its routes, its own and those of the chassis', async () => {
    const service = await startService(sample);
    const routes = service.get(Doors).routes();
    expect(routes).toContainEqual({ method: 'PATCH', path: '/returns/{id}', open: false, roles: ['screener'], guests: [] });
    expect(
      routes
        .filter(({ open }) => open)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(['GET /returns/broken', 'GET /returns/open']);
    await service.stop();
  });
});
