using Microsoft.AspNetCore.Http;

namespace Shiji.Ui;

/// <summary>答复 — the status of a page that says itself what is missing.</summary>
public static class Answers
{
    // Set at the last moment: a component that is already 404 while it renders is thrown away for the general page, which knows less.
    public static void Answer(this HttpContext http, int status) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
