"""What a learner's answers tell about the learning; pure sums over stored answers."""
