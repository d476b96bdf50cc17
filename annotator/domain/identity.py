"""The names things go by: opaque, random, and never a person's name."""

from __future__ import annotations

from typing import NewType

HouseholdId = NewType("HouseholdId", str)
DyadId = NewType("DyadId", str)
InfantId = NewType("InfantId", str)
CarerId = NewType("CarerId", str)
PersonId = NewType("PersonId", str)
ClipId = NewType("ClipId", str)
SessionId = NewType("SessionId", str)
AnnotationId = NewType("AnnotationId", str)
OperationId = NewType("OperationId", str)
CoderId = NewType("CoderId", str)
VisitId = NewType("VisitId", str)
AssetId = NewType("AssetId", str)
TicketId = NewType("TicketId", str)
JobId = NewType("JobId", str)
TierId = NewType("TierId", str)
FamilyId = NewType("FamilyId", str)
CodeId = NewType("CodeId", str)
ConsentId = NewType("ConsentId", str)
AttemptId = NewType("AttemptId", str)
SettlementId = NewType("SettlementId", str)
DoublingId = NewType("DoublingId", str)
ThreadId = NewType("ThreadId", str)
RemarkId = NewType("RemarkId", str)
AttachmentId = NewType("AttachmentId", str)
