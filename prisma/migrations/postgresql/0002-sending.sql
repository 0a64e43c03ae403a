-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "sendAfter" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "sentParts" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Pace" (
    "channel" TEXT NOT NULL,
    "nextAt" BIGINT NOT NULL,
    "pausedUntil" BIGINT NOT NULL,

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("channel")
);
