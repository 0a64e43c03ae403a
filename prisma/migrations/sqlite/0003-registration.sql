-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "person" TEXT;

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "profile" TEXT NOT NULL,
    "mutedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "LinkTry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "code" TEXT,
    "state" TEXT NOT NULL,
    "formVersion" TEXT NOT NULL,
    "criteriaVersion" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "cancelledAt" DATETIME,
    "commune" TEXT,
    "province" TEXT,
    "pseudonymisedAt" DATETIME,
    "remindAt" DATETIME,
    "reminded" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "RegistrationEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "registration" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "registration" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "endsOn" TEXT
);

-- CreateTable
CREATE TABLE "UploadLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "registration" TEXT NOT NULL,
    "kind" TEXT,
    "conversation" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "browser" TEXT,
    "openedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT,
    "role" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "outcome" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Consent_person_purpose_at_idx" ON "Consent"("person", "purpose", "at");

-- CreateIndex
CREATE INDEX "LinkCode_person_idx" ON "LinkCode"("person");

-- CreateIndex
CREATE INDEX "LinkCode_expiresAt_idx" ON "LinkCode"("expiresAt");

-- CreateIndex
CREATE INDEX "LinkTry_conversation_at_idx" ON "LinkTry"("conversation", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_code_key" ON "Registration"("code");

-- CreateIndex
CREATE INDEX "Registration_person_updatedAt_idx" ON "Registration"("person", "updatedAt");

-- CreateIndex
CREATE INDEX "Registration_state_updatedAt_idx" ON "Registration"("state", "updatedAt");

-- CreateIndex
CREATE INDEX "Registration_remindAt_idx" ON "Registration"("remindAt");

-- CreateIndex
CREATE INDEX "RegistrationEvent_registration_at_idx" ON "RegistrationEvent"("registration", "at");

-- CreateIndex
CREATE INDEX "Attachment_registration_receivedAt_idx" ON "Attachment"("registration", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_registration_kind_sha256_key" ON "Attachment"("registration", "kind", "sha256");

-- CreateIndex
CREATE INDEX "UploadLink_registration_idx" ON "UploadLink"("registration");

-- CreateIndex
CREATE INDEX "UploadLink_expiresAt_idx" ON "UploadLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Audit_person_at_idx" ON "Audit"("person", "at");

-- CreateIndex
CREATE INDEX "Audit_subject_idx" ON "Audit"("subject");

-- CreateIndex
CREATE INDEX "Conversation_person_idx" ON "Conversation"("person");
