package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code chapter} and this module agree on. */
final class ChapterProcess {

	static final String KEY = "chapter";

	static final ProcessVariable<UUID> CHAPTER_ID = ProcessVariable.ofId("chapterId");

	/** The agreement in hand. */
	static final ProcessVariable<UUID> ACT_ID = ProcessVariable.ofId("chapterActId");

	/** Whether nobody opposed, for the decision {@code chapter-effect}. */
	static final ProcessVariable<Boolean> AGREED = ProcessVariable.ofFlag("chapterAgreed");

	/** What the secretary noted. */
	static final ProcessVariable<Next> NEXT = ProcessVariable.ofEnum("chapterNext", Next.class);

	enum Next {

		MEETING, CLOSE

	}

	private ChapterProcess() {
	}

}
