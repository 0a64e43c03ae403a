-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "session" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "closedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Inbox" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" DATETIME,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Outbox" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "inReplyTo" INTEGER,
    "reply" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" DATETIME,
    "settledAt" DATETIME,
    "platformId" TEXT,
    "problem" TEXT
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "citations" TEXT NOT NULL,
    "corpusVersion" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "ms" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "feedback" TEXT,
    "feedbackReason" TEXT
);

-- CreateIndex
CREATE INDEX "Inbox_conversation_state_seq_idx" ON "Inbox"("conversation", "state", "seq");

-- CreateIndex
CREATE INDEX "Inbox_state_seq_idx" ON "Inbox"("state", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_conversation_externalId_key" ON "Inbox"("conversation", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_conversation_state_seq_idx" ON "Outbox"("conversation", "state", "seq");

-- CreateIndex
CREATE INDEX "Outbox_state_seq_idx" ON "Outbox"("state", "seq");

-- CreateIndex
CREATE INDEX "Outbox_inReplyTo_idx" ON "Outbox"("inReplyTo");

-- CreateIndex
CREATE INDEX "Question_status_createdAt_idx" ON "Question"("status", "createdAt");
