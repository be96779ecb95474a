namespace Shiji.Ui;

/// <summary>填报陈列 — a form with and without errors.</summary>
public sealed partial class GalleryForms;
