using Microsoft.AspNetCore.Authorization;

namespace Shiji.Ui;

/// <summary>陈列 — every component in every state, for the eye and for the tests of look; mapped in development only.</summary>
[AllowAnonymous]
public sealed partial class GalleryPage;
