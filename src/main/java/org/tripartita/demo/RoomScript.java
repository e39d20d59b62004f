package org.tripartita.demo;

/** What the people of an exercise do in one room. */
interface RoomScript {

	Room room();

	/** Whether the data tells what is done here; what it does not tell waits for the people who try the product. */
	boolean told(ExerciseData data);

	void play(Stage stage, ExerciseData data);

}
