package org.tripartita.ogp.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.ogp.AssessmentKind;
import org.tripartita.ogp.AssessmentRecording.Published;
import org.tripartita.ogp.Noted;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Submission;

/** What the forms of this module have in common. */
final class Answers {

	private Answers() {
	}

	static Submission submission(Noted noted) {
		return noted instanceof Noted.Refused refused
				? Submission.refused(refused.reason(), refused.arguments().toArray()) : Submission.accepted();
	}

	static boolean says(Answer answer, String key) {
		return "YES".equals(answer.text(key));
	}

	static Published published(AssessmentKind kind, Answer answer, Figure... figures) {
		var amounts = new EnumMap<Figure, Integer>(Figure.class);
		Arrays.stream(figures).forEach(figure -> amounts.put(figure, answer.count(key(figure))));
		return new Published(kind, answer.date("publishedOn"), answer.text("address"), amounts, answer.text("findings"));
	}

	/** The figures of an assessment under the keys that the forms use. */
	static Map<String, Integer> row(Map<Figure, Integer> figures) {
		var row = new LinkedHashMap<String, Integer>();
		figures.forEach((figure, amount) -> row.put(key(figure), amount));
		return row;
	}

	private static String key(Figure figure) {
		return figure == Figure.NOT_STARTED ? "notStarted" : figure.name().toLowerCase(Locale.ROOT);
	}

}
