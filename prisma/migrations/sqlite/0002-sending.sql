-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "sendAfter" DATETIME;

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "sentParts" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Pace" (
    "channel" TEXT NOT NULL PRIMARY KEY,
    "nextAt" BIGINT NOT NULL,
    "pausedUntil" BIGINT NOT NULL
);
