package org.tripartita.opencall.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallReview;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.Enclosure;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;
import org.tripartita.workflow.Verbatim;

/** Somebody who gave no points before gives a candidate new ones, as an objection asked (E2e). */
@Component
class ReviewScoresTask implements UserTaskHandler {

	private final CallReview reviews;

	private final Texts texts;

	ReviewScoresTask(CallReview reviews, Texts texts) {
		this.reviews = reviews;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var matter = reviews.matter(task.value(OpenCallProcess.APPLICATION_ID));
		var files = matter.dossier().enclosures();
		form.text("callTitle", matter.call().title())
			.text("organisation", matter.dossier().candidate().organisation())
			.text("grounds", String.join(" · ", matter.grounds()))
			.text("motivation", matter.dossier().motivation())
			.markdown("enclosures", files.isEmpty() ? texts.of("opencall.review.no-documents")
					: files.stream().map(this::link).collect(Collectors.joining("\n")))
			.rows("points", matter.call().criteria().stream().map(one -> Map.of("criterion", one.name())).toList());
	}

	private String link(Enclosure file) {
		return texts.of("opencall.review.document", Verbatim.of(file.name()), file.documentId().toString());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var application = task.value(OpenCallProcess.APPLICATION_ID);
		var criteria = reviews.matter(application).call().criteria().stream().map(Criterion::name).toList();
		if (!answer.rows("points").stream().map(row -> row.text("criterion")).toList().equals(criteria)) {
			return Submission.refused("opencall.review.criteria");
		}
		return switch (reviews.review(application, points(answer), answer.text("reason"), answer.date("actedOn"), task.participant())) {
			case DONE -> Submission.accepted();
			case SCORED -> Submission.refused("opencall.objection.panel");
			case OWN -> Submission.refused("opencall.objection.own");
			case POINTS -> Submission.refused("opencall.review.criteria");
			case DECIDED -> Submission.refused("opencall.review.decided");
			case WRONG_DAY -> Submission.refused("opencall.after-result-day");
		};
	}

	private static List<Integer> points(Answer answer) {
		return answer.rows("points").stream().map(row -> row.count("points")).toList();
	}

}
