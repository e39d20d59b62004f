package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tripartita.actionplan.CommitmentState;
import org.tripartita.participation.TableDraft;
import org.tripartita.workflow.Texts;

/** Drafts of a table as the rows of a form's table. */
final class DraftRows {

	private DraftRows() {
	}

	static List<Map<String, String>> of(List<TableDraft> drafts, Texts texts) {
		return drafts.stream().map(draft -> row(draft, texts.of("commitment.state." + draft.state()))).toList();
	}

	/** The same where the table is about to hand them over: none is still being written. */
	static List<Map<String, String>> toHandOver(List<TableDraft> drafts, Texts texts) {
		return drafts.stream()
			.map(draft -> row(draft, texts.of(draft.state() == CommitmentState.DRAFT ? "mesa.draft.to-hand-over" : "commitment.state." + draft.state())))
			.toList();
	}

	private static Map<String, String> row(TableDraft draft, String state) {
		return Map.of("name", draft.name(), "text", draft.commitmentText(), "agency", draft.leadAgency(), "state", state, "reason",
				Optional.ofNullable(draft.stateReason()).orElse(""));
	}

	/** What a draft lacks, a sentence to a row. */
	static List<Map<String, String>> sentences(List<String> shortfalls) {
		return shortfalls.stream().map(sentence -> Map.of("sentence", sentence)).toList();
	}

}
