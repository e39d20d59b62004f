package org.tripartita.secretariat.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * One browser that follows a session. Nothing waits for it: what it cannot take at once goes out when its connection takes
 * it, and if the session has moved on by then, only the latest picture does. A browser that takes nothing for a minute is
 * let go; it comes back with the picture that it saw last.
 */
final class LiveStream implements WriteListener, AsyncListener {

	private static final LiveEvent GREETING = LiveEvent.first("retry: 2000\n\n");

	private static final LiveEvent BEAT = LiveEvent.of("event: latido\ndata: \n\n");

	private static final long MOST_PATIENCE = Duration.ofMinutes(1).toNanos();

	private final String person;

	private final AsyncContext context;

	private final ServletOutputStream out;

	private final boolean unpacks;

	private final Runnable gone;

	/** The version that it has or will have once everything is written. */
	private @Nullable String version;

	private @Nullable LiveEvent next = GREETING;

	private @Nullable LiveEvent after;

	private boolean unflushed;

	private boolean closed;

	private long lastTaken = System.nanoTime();

	/**
	 * @param seen the version that the browser saw last; null where it saw none
	 * @param unpacks whether it takes what it is told packed
	 * @param gone what is to be done once it follows no longer
	 */
	private LiveStream(String person, AsyncContext context, ServletOutputStream out, @Nullable String seen, boolean unpacks,
			Runnable gone) {
		this.person = person;
		this.context = context;
		this.out = out;
		this.version = seen;
		this.unpacks = unpacks;
		this.gone = gone;
	}

	/** Begins to write to a browser; from here its own thread does other things. */
	static LiveStream open(String person, AsyncContext context, @Nullable String seen, boolean unpacks, Runnable gone) throws IOException {
		var stream = new LiveStream(person, context, context.getResponse().getOutputStream(), seen, unpacks, gone);
		context.addListener(stream);
		stream.out.setWriteListener(stream);
		return stream;
	}

	String person() {
		return person;
	}

	/** Shows a picture, unless it is the one that the browser has. */
	void show(LiveFrame frame, LiveEvent event) {
		boolean broken;
		synchronized (this) {
			if (frame.version().equals(version)) {
				return;
			}
			version = frame.version();
			if (next == GREETING) {
				after = event;
			}
			else {
				next = event;
			}
			broken = !write();
		}
		closeIf(broken);
	}

	/** Says that the session is still followed; whoever took nothing for a minute follows no longer. */
	void beat() {
		boolean over;
		synchronized (this) {
			if (next == null) {
				next = BEAT;
				over = !write();
			}
			else {
				over = System.nanoTime() - lastTaken > MOST_PATIENCE;
			}
		}
		closeIf(over);
	}

	@Override
	public void onWritePossible() {
		boolean broken;
		synchronized (this) {
			broken = !write();
		}
		closeIf(broken);
	}

	private void closeIf(boolean over) {
		if (over) {
			close();
		}
	}

	/** Writes what the connection takes; the server calls again once it takes more. False where nobody is there any more. */
	private boolean write() {
		try {
			while (!closed && out.isReady()) {
				lastTaken = System.nanoTime();
				if (unflushed) {
					unflushed = false;
					out.flush();
				}
				else if (next == null) {
					return true;
				}
				else {
					var bytes = next.bytes(unpacks);
					next = after;
					after = null;
					unflushed = true;
					out.write(bytes);
				}
			}
		}
		catch (IOException | IllegalStateException broken) {
			return false;
		}
		return !closed;
	}

	synchronized boolean isOver() {
		return closed;
	}

	/** Ends the answer; the browser comes back if it wants to go on. */
	void close() {
		synchronized (this) {
			if (closed) {
				return;
			}
			closed = true;
		}
		gone.run();
		try {
			context.complete();
		}
		catch (IllegalStateException already) {
			// It was ended from the other side.
		}
	}

	@Override
	public void onError(Throwable broken) {
		close();
	}

	@Override
	public void onError(AsyncEvent event) {
		close();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		close();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		synchronized (this) {
			closed = true;
		}
		gone.run();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// It is never started again.
	}

}
