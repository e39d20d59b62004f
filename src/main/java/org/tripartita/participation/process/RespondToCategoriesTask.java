package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Categories;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Disposition;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Systematisation.Response;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener answers every category with a disposition and its reason (R5.6, G-20). */
@Component
class RespondToCategoriesTask implements UserTaskHandler {

	private final Systematisation systematisation;

	private final Consultations consultations;

	private final Categories categories;

	RespondToCategoriesTask(Systematisation systematisation, Consultations consultations, Categories categories) {
		this.systematisation = systematisation;
		this.consultations = consultations;
		this.categories = categories;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var id = task.value(CONSULTATION_ID);
		var all = categories.of(id);
		form.text("consultationTitle", consultations.get(id).title())
			.rows("categories", CategoryRows.of(all))
			.options("categoryOptions", all.stream().map(category -> new Option(category.name(), category.id().toString())).toList())
			.rows("responses", all.stream().map(category -> Map.of("category", category.id().toString())).toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var responses = new HashMap<UUID, Response>();
		for (var row : answer.rows("responses")) {
			var response = new Response(row.choice("disposition", Disposition.class), row.text("reason"));
			if (responses.put(row.id("category"), response) != null) {
				return Submission.refused("consultation.category-answered-twice");
			}
		}
		return Rulings.submission(systematisation.respond(task.value(CONSULTATION_ID), responses, answer.date("respondedOn")));
	}

}
