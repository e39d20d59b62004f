package org.tripartita.opencall;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.RolesChanged;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/**
 * Whoever of a panel does not act for its sector any more gives no points (R2.4): its task falls away as that of an excused
 * member does, and the decision {@code panel-standing} is asked again. What it gave before under its mandate counts
 * (domain 7.5). Both that it left and that it is back are public.
 */
@Service
class PanelMandates {

	private final PanelStore panels;

	private final CallStore calls;

	private final CallLog log;

	private final Exercises exercises;

	private final Processes processes;

	PanelMandates(PanelStore panels, CallStore calls, CallLog log, Exercises exercises, Processes processes) {
		this.panels = panels;
		this.calls = calls;
		this.log = log;
		this.exercises = exercises;
		this.processes = processes;
	}

	/** A moment after the mandate changed: what a call does with it keeps nobody from recording a mandate. */
	@ApplicationModuleListener
	void on(RolesChanged event) {
		panels.places(event.username()).forEach(place -> {
			var call = calls.holdAlone(place.call()).orElseThrow();
			var member = call.panel().stream().filter(one -> one.id().equals(place.panelist())).findFirst().orElseThrow();
			changed(call, member, event);
		});
	}

	private void changed(OpenCall call, Panelist member, RolesChanged event) {
		var territory = exercises.get(call.exerciseId()).territoryCode();
		var group = RoleGroups.of(member.sector().role(), territory);
		if (event.lost().contains(group)) {
			say(call, member, "opencall.log.panel-left");
		}
		else if (event.gained().contains(group)) {
			say(call, member, "opencall.log.panel-back");
		}
	}

	private void say(OpenCall call, Panelist member, String message) {
		calls.shortPanel(call.id(), null);
		log.add(call, log.today(), null, message, member.office(), member.organisation(), call.title());
		processes.tell(CallConduct.PANEL_CHANGED, ProcessVariable.ofId("callId"), call.id(), Processes.facts());
	}

}
