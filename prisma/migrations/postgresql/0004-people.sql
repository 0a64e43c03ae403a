-- CreateTable
CREATE TABLE "ConsentText" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ConsentText_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "DataLink" (
    "hash" TEXT NOT NULL,
    "person" TEXT,
    "conversation" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "DataLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Chore" (
    "name" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Chore_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "DataLink_person_idx" ON "DataLink"("person");

-- CreateIndex
CREATE INDEX "DataLink_conversation_idx" ON "DataLink"("conversation");

-- CreateIndex
CREATE INDEX "DataLink_expiresAt_idx" ON "DataLink"("expiresAt");
