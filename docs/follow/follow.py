# python3 follow.py court.json [2026-11-01]      pip install nats-py
import asyncio, json, sys
from datetime import datetime, timedelta, timezone
import nats
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy

told = json.load(open(sys.argv[1]))
known = set()  # the ids of what was handled in the last days; keep them, and these moments, where you keep your data
start = datetime.fromisoformat(sys.argv[2]).replace(tzinfo=timezone.utc) if len(sys.argv) > 2 else datetime(2000, 1, 1, tzinfo=timezone.utc)
AGAIN = timedelta(minutes=10)
read = {reader["consumer"]: start + AGAIN for reader in told["readers"]}


async def follow(bus, stream, consumer, filter):
    """Anew from ten minutes before what was read last: nothing is missed of what a broker lost and its owner said again."""
    js = bus.jetstream(prefix=told["apiPrefix"])
    since = (read[consumer] - AGAIN).isoformat()
    config = ConsumerConfig(name=consumer, filter_subject=filter, deliver_policy=DeliverPolicy.BY_START_TIME, opt_start_time=since,
                            ack_policy=AckPolicy.NONE, inactive_threshold=3600)
    try:
        await js.delete_consumer(stream, consumer)
    except nats.js.errors.NotFoundError:
        pass
    await js.add_consumer(stream, config)
    reader = await js.pull_subscribe_bind(consumer=consumer, stream=stream, inbox_prefix=f"{told['inboxPrefix']}.".encode())
    while True:
        try:
            for message in await reader.fetch(200, timeout=30):
                event = json.loads(message.data)
                if event["id"] not in known:
                    print(json.dumps(event, ensure_ascii=False), flush=True)  # yours: act on it, and note id and moment with it
                known.add(event["id"])
                read[consumer] = message.metadata.timestamp
        except nats.errors.TimeoutError:
            pass


async def main():
    while True:
        try:
            bus = await nats.connect(told["servers"], user=told["user"], password=told["password"],
                                     inbox_prefix=told["inboxPrefix"].encode(), allow_reconnect=False)
            await asyncio.gather(*[follow(bus, **reader) for reader in told["readers"]])
        except Exception as error:
            print(error, file=sys.stderr)
        await asyncio.sleep(2)

asyncio.run(main())
