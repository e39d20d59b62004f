package org.tripartita.workflow;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Lets one task be signed in this thread while an answer is submitted. Nothing that comes over the engine's interface
 * carries one, so what Tasklist sends signs nothing.
 *
 * @param taskId the task, and no other
 * @param textSha256 of the text that the person saw; null where the product enters what nobody was shown
 */
public record SigningPermit(String taskId, @Nullable String textSha256, SigningAct.Proof proof, @Nullable UUID document) {

	private static final ThreadLocal<SigningPermit> CURRENT = new ThreadLocal<>();

	/** The permit for this task, if it is being signed here and now. */
	public static Optional<SigningPermit> of(String taskId) {
		return Optional.ofNullable(CURRENT.get()).filter(permit -> permit.taskId.equals(taskId));
	}

	<T> T during(Supplier<T> act) {
		var before = CURRENT.get();
		CURRENT.set(this);
		try {
			return act.get();
		}
		finally {
			if (before == null) {
				CURRENT.remove();
			}
			else {
				CURRENT.set(before);
			}
		}
	}

	/** Whether the person saw the text as it stands. */
	public boolean covers(String sha256) {
		return textSha256 == null || textSha256.equals(sha256);
	}

}
