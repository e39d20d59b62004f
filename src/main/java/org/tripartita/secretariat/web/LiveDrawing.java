package org.tripartita.secretariat.web;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.tripartita.secretariat.LiveBoards;
import org.tripartita.secretariat.LiveReading;
import org.tripartita.workflow.Texts;

/** Draws what all see of a session with the template of the page, outside of anybody's request. */
@Component
class LiveDrawing {

	private static final String TEMPLATE = "secretariat/live-board";

	private static final Set<String> PARTS = Set.of("now", "table");

	private final LiveBoards boards;

	private final LiveChairs chairs;

	private final ITemplateEngine templates;

	LiveDrawing(LiveBoards boards, LiveChairs chairs, ITemplateEngine templates) {
		this.boards = boards;
		this.chairs = chairs;
		this.templates = templates;
	}

	LiveFrame draw(LiveReading reading) {
		var context = new Context(Texts.SPANISH, Map.of("board", boards.of(reading), "chairs", chairs));
		return LiveFrame.of(templates.process(TEMPLATE, PARTS, context));
	}

}
