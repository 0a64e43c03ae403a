-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "person" TEXT;

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "mutedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "hash" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "LinkTry" (
    "id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LinkTry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "code" TEXT,
    "state" TEXT NOT NULL,
    "formVersion" TEXT NOT NULL,
    "criteriaVersion" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "commune" TEXT,
    "province" TEXT,
    "pseudonymisedAt" TIMESTAMP(3),
    "remindAt" TIMESTAMP(3),
    "reminded" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationEvent" (
    "id" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RegistrationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "endsOn" TEXT,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadLink" (
    "hash" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "kind" TEXT,
    "conversation" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "browser" TEXT,
    "openedAt" TIMESTAMP(3),

    CONSTRAINT "UploadLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL,
    "person" TEXT,
    "role" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "outcome" TEXT NOT NULL,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
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
