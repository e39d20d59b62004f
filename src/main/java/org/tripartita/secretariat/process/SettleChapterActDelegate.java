package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ChapterWork;
import org.tripartita.secretariat.SecretariatLife;

/**
 * Seals what the three sectors of a chapter signed, or takes it to the STL; whoever keeps the papers may have
 * changed meanwhile.
 */
@Component
class SettleChapterActDelegate implements JavaDelegate {

	private final ChapterWork chapters;

	private final SecretariatLife life;

	SettleChapterActDelegate(ChapterWork chapters, SecretariatLife life) {
		this.chapters = chapters;
		this.life = life;
	}

	@Override
	public void execute(DelegateExecution execution) {
		chapters.settle(ChapterProcess.ACT_ID.from(execution));
		SecretariatProcess.SECRETARY.set(execution, life.secretary(SECRETARIAT_ID.from(execution)).role());
	}

}
