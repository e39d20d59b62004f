package org.tripartita.notification;

/** Mail that people may do without; all other mail is due by rule. */
public enum Notice {

	/** A task opens for the role. */
	TASK_OPENED,

	/** A task's date comes near. */
	TASK_SOON

}
