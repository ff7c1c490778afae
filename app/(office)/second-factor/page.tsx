import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/chart/qr-code";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { EnrolmentSteps } from "@/features/second-factor/components/enrolment-steps";
import { ownEnrolment } from "@/features/second-factor/queries";
import { requireSession } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("secondFactor"))("title") };
}

export default async function SecondFactorPage() {
  const session = await requireSession();
  const enrolment = await ownEnrolment(session);
  if (!enrolment) notFound();
  const t = await getTranslations("secondFactor");
  const isOpen = enrolment.state === "none" || enrolment.state === "begun";
  return (
    <div className="max-w-160">
      <PageHeader title={t("title")} lead={t("lead")} />
      {session.owes === "enrolment" ? (
        <Alert tone="warn" className="mb-4">
          {t("mustEnrol")}
        </Alert>
      ) : null}
      {enrolment.state === "exempt" ? (
        <Alert tone="info">{t("exempt")}</Alert>
      ) : (
        <Card>
          {isOpen ? (
            <ol className="mb-4 list-decimal space-y-1 ps-5">
              <li>{t("step1")}</li>
              <li>{t("step2")}</li>
              <li>{t("step3")}</li>
            </ol>
          ) : null}
          <ClientWords namespaces={["secondFactor"]}>
            <EnrolmentSteps
              state={enrolment.state}
              secret={enrolment.state === "begun" ? enrolment.secret : undefined}
              qr={enrolment.state === "begun" ? <QrCode text={enrolment.address} label={t("qr")} /> : null}
              codesLeft={enrolment.state === "confirmed" ? enrolment.codesLeft : 0}
            />
          </ClientWords>
        </Card>
      )}
    </div>
  );
}
