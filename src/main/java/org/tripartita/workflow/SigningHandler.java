package org.tripartita.workflow;

/**
 * The Java half of a user task with which somebody signs. It is answered on the page of signatures and nowhere else: there
 * the person sees the text, proves once more to be who is logged in and signs exactly what was shown (G-08 [S3:613,713],
 * ADR 0011). Its form declares what the answer holds and shows none of it in Tasklist.
 */
public interface SigningHandler extends UserTaskHandler {

	/** What the form's condition asks: {@link #ON_PAGE} on the page of signatures, something else in Tasklist. */
	String PLACE = "signingPlace";

	String ON_PAGE = "PAGE";

	String IN_FORM = "FORM";

	/** Under this key the page finds the text, and Tasklist the address of the page. */
	String TEXT = "signedText";

	String TASK = "signingTask";

	/** How the form calls what the page asks: by default which seat signs, or why the sector does not. */
	default SigningSheet sheet() {
		return SigningSheet.of("REFUSE", SigningSheet.SEAT);
	}

	/** Keeps the words as they are until the transaction ends, where somebody could change them meanwhile. */
	default void hold(OpenTask task) {
	}

	/** The words that are signed, the same until somebody changes what they tell. */
	String text(OpenTask task);

	/** Turns a valid answer into domain data, or refuses it; what is signed and how it was proven stands beside it. */
	Submission sign(OpenTask task, Answer answer, SigningAct act);

	/** A signature is never given without its proof. */
	@Override
	default Submission submit(OpenTask task, Answer answer) {
		return Submission.refused("signing.on-its-page", task.id());
	}

}
