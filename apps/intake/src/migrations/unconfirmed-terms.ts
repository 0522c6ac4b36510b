import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we began with is no rule of the county’s until it makes it one, and says so. What a county wrote itself stays. */
export class UnconfirmedTerms1764292500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update policy set value = jsonb_set(value, '{basis}', to_jsonb(replace(value ->> 'basis', '县规定：', '未经核实的初始设定：')))
      where version = 1 and (name, value ->> 'basis') in (
        ('acceptance', '县规定：分派后三个工作日内签收（法律未定期限）'),
        ('admissibility', '县规定：登记后三个工作日内决定是否受理（法律未定期限）'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
