// go run follow.go court.json 2026-11-01      go get github.com/nats-io/nats.go
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

type reader struct{ Stream, Consumer, Filter string }
type told struct {
	Servers, User, Password, InboxPrefix, ApiPrefix string
	Readers                                         []reader
}

const again = 10 * time.Minute

var known, read sync.Map // ids of the last days, and moments: keep both where you keep your data

// follow begins anew ten minutes before what was read last: nothing is missed of what a broker lost and its owner said again.
func follow(ctx context.Context, js jetstream.JetStream, r reader) error {
	moment, _ := read.Load(r.Consumer)
	since := moment.(time.Time).Add(-again)
	_ = js.DeleteConsumer(ctx, r.Stream, r.Consumer)
	consumer, err := js.CreateConsumer(ctx, r.Stream, jetstream.ConsumerConfig{Name: r.Consumer, FilterSubject: r.Filter,
		DeliverPolicy: jetstream.DeliverByStartTimePolicy, OptStartTime: &since, AckPolicy: jetstream.AckNonePolicy, InactiveThreshold: time.Hour})
	if err != nil {
		return err
	}
	messages, err := consumer.Messages()
	if err != nil {
		return err
	}
	for {
		message, err := messages.Next()
		if err != nil {
			return err
		}
		var event struct{ ID string }
		if json.Unmarshal(message.Data(), &event) != nil {
			continue
		}
		if _, again := known.LoadOrStore(event.ID, true); !again {
			fmt.Println(string(message.Data())) // yours: act on it, and note id and moment with it
		}
		if data, err := message.Metadata(); err == nil {
			read.Store(r.Consumer, data.Timestamp)
		}
	}
}

func main() {
	var us told
	text, err := os.ReadFile(os.Args[1])
	if err != nil || json.Unmarshal(text, &us) != nil {
		log.Fatal("no such file: ", os.Args[1])
	}
	start := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if len(os.Args) > 2 {
		start, _ = time.Parse("2006-01-02", os.Args[2])
	}
	for _, r := range us.Readers {
		read.Store(r.Consumer, start.Add(again))
	}
	for ; ; time.Sleep(2 * time.Second) {
		bus, err := nats.Connect(us.Servers, nats.UserInfo(us.User, us.Password), nats.CustomInboxPrefix(us.InboxPrefix), nats.NoReconnect())
		if err != nil {
			log.Print(err)
			continue
		}
		js, _ := jetstream.NewWithAPIPrefix(bus, us.ApiPrefix)
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error, len(us.Readers))
		for _, r := range us.Readers {
			go func(r reader) { ended <- follow(ctx, js, r) }(r)
		}
		log.Print(<-ended)
		cancel()
		bus.Close()
	}
}
