//! The map beside the text.

use expect_test::expect;
use serde_json::json;

use super::super::Client;
use super::compact;

#[test]
fn preview_and_touchpoint_at() {
    let text = "journey \"J\" { stage \"S\" { touchpoint fo¦rm \"Form\" } }";
    let (mut client, place) = Client::open(&[("map.journey", text)]);
    let mut answer = client.ask("journey/preview", place.params());
    let svg = answer["svg"].take();
    assert!(svg.as_str().unwrap().starts_with("<svg"), "{svg}");
    answer["touchpoints"][0]["bounds"].take();
    expect![[r#"
        {
          journey: "j",
          svg: null,
          title: "J",
          touchpoints: [
            {
              bounds: null,
              id: "j.form",
              location: {
                range: {"end":{"character":48,"line":0},"start":{"character":26,"line":0}},
                uri: "file:///maps/map.journey"
              },
              title: "Form"
            }
          ],
          version: 1
        }"#]]
    .assert_eq(&compact(&answer, 0));
    let mut params = place.params();
    params["format"] = json!("html");
    let page = client.ask("journey/preview", params.clone());
    let html = page["html"].as_str().unwrap();
    assert!(html.starts_with("<!doctype html>") && html.contains("j.form"), "{html}");
    assert!(page["svg"].is_null() && page["touchpoints"][0]["location"] == answer["touchpoints"][0]["location"]);
    params["format"] = json!("pdf");
    assert_eq!(
        client.ask("journey/preview", params),
        json!({
            "code": -32602,
            "error": "`journey/preview` cannot be read: unknown variant `pdf`, expected `svg` or `html`",
        })
    );
    let answer = client.ask("journey/touchpointAt", place.params());
    expect![[r#"
        {
          id: "j.form",
          location: {
            range: {"end":{"character":48,"line":0},"start":{"character":26,"line":0}},
            uri: "file:///maps/map.journey"
          }
        }"#]]
    .assert_eq(&compact(&answer, 0));
}
