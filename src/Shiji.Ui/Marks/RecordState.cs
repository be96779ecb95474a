namespace Shiji.Ui;

/// <summary>状态 — the five states a record, a page or a period can show.</summary>
public enum RecordState
{
    InForce,
    Waiting,
    Returned,
    Draft,
    Frozen,
}
