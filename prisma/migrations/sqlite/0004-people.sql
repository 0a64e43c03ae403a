-- CreateTable
CREATE TABLE "ConsentText" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DataLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT,
    "conversation" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Chore" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "dueAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "DataLink_person_idx" ON "DataLink"("person");

-- CreateIndex
CREATE INDEX "DataLink_conversation_idx" ON "DataLink"("conversation");

-- CreateIndex
CREATE INDEX "DataLink_expiresAt_idx" ON "DataLink"("expiresAt");
