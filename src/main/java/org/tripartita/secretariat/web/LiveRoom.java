package org.tripartita.secretariat.web;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The browsers that follow one session. */
final class LiveRoom {

	private final UUID secretariatId;

	private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean stale = new AtomicBoolean();

	LiveRoom(UUID secretariatId) {
		this.secretariatId = secretariatId;
	}

	boolean isOf(UUID secretariat) {
		return secretariatId.equals(secretariat);
	}

	void enter(LiveStream stream) {
		streams.add(stream);
	}

	void leave(LiveStream stream) {
		streams.remove(stream);
	}

	boolean isEmpty() {
		return streams.isEmpty();
	}

	int size() {
		return streams.size();
	}

	long sizeOf(String person) {
		return streams.stream().filter(stream -> stream.person().equals(person)).count();
	}

	/** True for the first who says that the picture is stale; many changes at once are drawn once. */
	boolean becameStale() {
		return stale.compareAndSet(false, true);
	}

	/** Draws and shows the picture; one after the other, so that no older one follows a newer. */
	synchronized void show(Supplier<LiveFrame> drawing) {
		stale.set(false);
		var frame = drawing.get();
		var event = frame.event();
		streams.forEach(stream -> stream.show(frame, event));
	}

	void beat() {
		streams.forEach(LiveStream::beat);
	}

	void close() {
		streams.forEach(LiveStream::close);
	}

}
