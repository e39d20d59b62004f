package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Stance;
import org.tripartita.secretariat.web.Follower;
import org.tripartita.secretariat.web.LivePerson;
import org.tripartita.secretariat.web.LiveStl;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;

/**
 * From the moment in which a place sends its word until each of 60 browsers shows it, beside a bare echo of as many bytes to
 * as many browsers. It prints and keeps {@code target/benchmark-live-session.txt}; no figure of time fails it.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tripartita.data=target/test-data/live-benchmark")
class LiveSessionBenchmark {

	private static final int BROWSERS = 60;

	private static final int SEATS = BROWSERS / 3;

	private static final int WARM_UP = Integer.getInteger("benchmark.warm-up-words", 1000);

	private static final int ROUNDS = Integer.getInteger("benchmark.words", 200);

	private static final int PATIENCE_SECONDS = 10;

	@Autowired
	private LiveStl stl;

	@Autowired
	private Walk walk;

	@LocalServerPort
	private int port;

	private final List<LivePerson> people = new ArrayList<>();

	private final HttpClient client = HttpClient.newHttpClient();

	private String turn = "";

	/** Something that is told to everybody, once. */
	private interface Word {

		void tell(int round) throws Exception;

	}

	@Test
	void a_word_reaches_sixty_browsers() throws Exception {
		begin();
		var followers = people.stream().map(person -> Follower.of(person.visitor(), port, person.address(), null)).toList();
		await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> followers.stream().allMatch(one -> one.shown() > 0));
		try (var echo = BareEcho.start()) {
			var event = event(followers.get(0).latest());
			var bare = IntStream.range(0, BROWSERS).mapToObj(number -> Follower.at(echo.address(), "", null)).toList();
			await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> {
				send(echo, event);
				return bare.stream().allMatch(one -> one.shown() > 0);
			});
			var product = new ArrayList<Double>();
			var compared = new ArrayList<Double>();
			for (int round = 0; round < WARM_UP + ROUNDS; round++) {
				var own = times(followers, this::speak, round);
				var other = times(bare, number -> send(echo, event), round);
				if (round >= WARM_UP) {
					product.addAll(own);
					compared.addAll(other);
				}
			}
			bare.forEach(Follower::close);
			print(product, compared, event.length());
		}
		followers.forEach(Follower::close);
	}

	/** In milliseconds, how long after the word was sent each browser showed something. */
	private static List<Double> times(List<Follower> followers, Word word, int round) throws Exception {
		var shown = new CountDownLatch(followers.size());
		var moments = new ConcurrentLinkedQueue<Long>();
		followers.forEach(one -> one.onShown(once(moment -> {
			moments.add(moment);
			shown.countDown();
		})));
		var begun = System.nanoTime();
		word.tell(round);
		assertThat(shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
		return moments.stream().map(moment -> (moment - begun) / 1e6).toList();
	}

	/** A browser that is shown two pictures in a round counts with the first, and for no other. */
	private static LongConsumer once(LongConsumer listener) {
		var shown = new AtomicBoolean();
		return moment -> {
			if (shown.compareAndSet(false, true)) {
				listener.accept(moment);
			}
		};
	}

	private void speak(int round) {
		people.get(round % BROWSERS)
			.act("posicion", LivePerson.position(turn, round / BROWSERS % 2 == 0 ? Stance.FOR : Stance.ABSTAIN));
	}

	private void send(BareEcho echo, String event) throws IOException, InterruptedException {
		client.send(HttpRequest.newBuilder(echo.address()).POST(BodyPublishers.ofString(event)).build(), BodyHandlers.discarding());
	}

	private static String event(String picture) {
		return "id: 1\nevent: estado\n" + picture.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
	}

	private static void print(List<Double> product, List<Double> compared, int bytes) throws IOException {
		var figures = new Figures();
		figures.atMost("A word until 60 browsers show it, p95, ms", percentile(product, 95), percentile(compared, 95), 2);
		figures.plain("The same, median, ms", percentile(product, 50), percentile(compared, 50));
		figures.note("%d words; a picture has %d characters. The product's side takes the word in, commits it and draws the picture."
			.formatted(product.size() / BROWSERS, bytes));
		Files.writeString(Path.of("target", "benchmark-live-session.txt"), figures.table());
		System.out.println(figures.table());
	}

	private static double percentile(List<Double> times, int percent) {
		return times.stream().sorted().skip(times.size() * (long) percent / 100).findFirst().orElseThrow();
	}

	/** Sixty seats, all confirmed, with a matter in hand. */
	private void begin() {
		Secretariat secretariat = stl.installed(SEATS, Map.of());
		Session session = stl.convened(secretariat, "ORDINARY", "Padrón de obra");
		var secretary = new LivePerson(port, stl.secretary(secretariat), session);
		for (var sector : Sector.values()) {
			for (int number = 1; number <= SEATS; number++) {
				secretary.confirm(stl.seat(secretariat, sector, number, false));
				people.add(new LivePerson(port, stl.person(secretariat, sector, number), session));
			}
		}
		secretary.act("lista", Map.of());
		walk.runJobs();
		secretary.act("tomar", Map.of());
		turn = secretary.turn();
	}

}
