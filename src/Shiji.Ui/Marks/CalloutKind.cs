namespace Shiji.Ui;

/// <summary>提示类别 — how urgently a callout asks to be read.</summary>
public enum CalloutKind
{
    Note,
    Done,
    Attention,
    Frozen,
}
