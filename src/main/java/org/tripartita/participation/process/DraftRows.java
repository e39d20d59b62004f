package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tripartita.participation.TableDraft;
import org.tripartita.workflow.Texts;

/** Drafts of a table as the rows of a form's table. */
final class DraftRows {

	private DraftRows() {
	}

	static List<Map<String, String>> of(List<TableDraft> drafts, Texts texts) {
		return drafts.stream()
			.map(draft -> Map.of("name", draft.name(), "text", draft.commitmentText(), "agency", draft.leadAgency(), "state",
					texts.of("commitment.state." + draft.state()), "reason", Optional.ofNullable(draft.stateReason()).orElse("")))
			.toList();
	}

	/** What a draft lacks, a sentence to a row. */
	static List<Map<String, String>> sentences(List<String> shortfalls) {
		return shortfalls.stream().map(sentence -> Map.of("sentence", sentence)).toList();
	}

}
