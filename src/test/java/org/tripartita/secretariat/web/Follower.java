package org.tripartita.secretariat.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.tripartita.testing.Visitor;

/** A browser's end of the feed of a session: what it was shown last, and when. */
public final class Follower implements Flow.Subscriber<String>, AutoCloseable {

	private static final HttpClient BROWSERS = HttpClient.newHttpClient();

	private final StringBuilder data = new StringBuilder();

	private volatile boolean packed;

	private volatile @Nullable String version;

	private volatile String latest = "";

	private volatile int shown;

	private volatile boolean over;

	private volatile LongConsumer told = moment -> {
	};

	private Flow.@Nullable Subscription subscription;

	private Follower() {
	}

	/**
	 * Follows a session as the person who is logged in.
	 *
	 * @param seen what the browser saw last before its connection was lost; null for a browser that comes new
	 */
	public static Follower of(Visitor person, int port, String page, @Nullable String seen) {
		return at(URI.create("http://localhost:" + port + page + "/eventos"), String.valueOf(person.cookie("JSESSIONID")), seen);
	}

	/** Follows whatever is told at an address. */
	public static Follower at(URI address, String session, @Nullable String seen) {
		return at(address, session, seen, "gzip, deflate, br");
	}

	/** The same, for a browser that unpacks what is packed in these ways. */
	static Follower at(URI address, String session, @Nullable String seen, String unpacks) {
		var follower = new Follower();
		var request = HttpRequest.newBuilder(address)
			.header("Accept", "text/event-stream")
			.header("Accept-Encoding", unpacks)
			.header("Cookie", "JSESSIONID=" + session);
		if (seen != null) {
			request.header("Last-Event-ID", seen);
		}
		BROWSERS.sendAsync(request.build(), follower::lines).whenComplete((answer, failure) -> {
			if (failure != null || answer.statusCode() != 200) {
				follower.over = true;
			}
		});
		return follower;
	}

	private BodySubscriber<Void> lines(ResponseInfo answer) {
		packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
		var lines = BodySubscribers.fromLineSubscriber(this);
		return packed ? new Unpacking(lines) : lines;
	}

	/** Whether it was sent packed. */
	boolean isPacked() {
		return packed;
	}

	/** What the browser would name when it comes back. */
	public @Nullable String version() {
		return version;
	}

	/** The picture that it was shown last. */
	public String latest() {
		return latest;
	}

	/** How many pictures it was shown. */
	public int shown() {
		return shown;
	}

	public boolean isOver() {
		return over;
	}

	/** Calls with the moment, in nanoseconds, of each picture. */
	public void onShown(LongConsumer listener) {
		told = listener;
	}

	@Override
	public void onSubscribe(Flow.Subscription begun) {
		subscription = begun;
		begun.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(String line) {
		if (line.startsWith("id: ")) {
			version = line.substring(4);
		}
		else if (line.startsWith("data: ")) {
			data.append(line, 6, line.length()).append('\n');
		}
		else if (line.isEmpty() && !data.toString().isBlank()) {
			latest = data.toString();
			data.setLength(0);
			shown++;
			told.accept(System.nanoTime());
		}
	}

	@Override
	public void onError(Throwable failure) {
		over = true;
	}

	@Override
	public void onComplete() {
		over = true;
	}

	@Override
	public void close() {
		var begun = subscription;
		if (begun != null) {
			begun.cancel();
		}
	}

}
