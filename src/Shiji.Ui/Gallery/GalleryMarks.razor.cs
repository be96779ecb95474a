namespace Shiji.Ui;

/// <summary>标记陈列 — states, notes, refusals, facts, history, steps.</summary>
public sealed partial class GalleryMarks;
